-- The lists that cite all usual articles of a matter; where none does, those that cite any of them.
WITH needed AS (
    SELECT matter, COUNT(*) AS articles FROM votes WHERE part = 'article' AND usual = 1 GROUP BY matter
),
cited AS (
    SELECT said.matter, said.list, COUNT(DISTINCT said.value) AS articles
    FROM said
    JOIN votes ON said.matter = votes.matter AND said.part = votes.part AND said.value = votes.value
    WHERE said.part = 'article' AND votes.usual = 1
    GROUP BY said.matter, said.list
),
judged AS (
    SELECT
        cells.matter,
        cells.list,
        CASE
            WHEN COALESCE(cited.articles, 0) = COALESCE(needed.articles, 0) THEN 2
            WHEN COALESCE(cited.articles, 0) > 0 THEN 1
            ELSE 0
        END AS degree
    FROM cells
    LEFT JOIN needed ON cells.matter = needed.matter
    LEFT JOIN cited ON cells.matter = cited.matter AND cells.list = cited.list
),
highest AS (
    SELECT matter, MAX(degree) AS degree FROM judged GROUP BY matter
)
SELECT judged.matter, judged.list
FROM judged
JOIN highest ON judged.matter = highest.matter AND judged.degree = highest.degree
WHERE judged.degree > 0
