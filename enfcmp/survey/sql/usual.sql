-- What most say of a matter in each part; an article as the first of the lists that cite it does.
WITH cited AS (
    SELECT said.matter, said.list, said.value, said.place, said.shown
    FROM said
    JOIN citing ON said.matter = citing.matter AND said.list = citing.list
    WHERE said.part = 'article'
),
of_first AS (
    SELECT matter, value, MIN(list) AS list FROM cited GROUP BY matter, value
),
at_last AS (
    SELECT cited.matter, cited.value, cited.list, MAX(cited.place) AS place
    FROM cited
    JOIN of_first
        ON cited.matter = of_first.matter AND cited.value = of_first.value AND cited.list = of_first.list
    GROUP BY cited.matter, cited.value, cited.list
),
told AS (
    SELECT cited.matter, cited.value, cited.shown
    FROM cited
    JOIN at_last
        ON cited.matter = at_last.matter AND cited.value = at_last.value
        AND cited.list = at_last.list AND cited.place = at_last.place
)
SELECT votes.matter, votes.part, votes.value, COALESCE(told.shown, votes.value) AS shown
FROM votes
LEFT JOIN told ON votes.part = 'article' AND votes.matter = told.matter AND votes.value = told.value
WHERE votes.usual = 1
