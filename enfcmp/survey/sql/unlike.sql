-- The lists that lack something which most say in a part of a matter, and say in its place what few do: one list, or at
-- most one of five.
WITH needed AS (
    SELECT matter, part, COUNT(*) AS parts FROM votes WHERE usual = 1 GROUP BY matter, part
),
voted AS (
    SELECT said.matter, said.part, said.list, said.value, votes.usual, votes.votes, votes.speaking
    FROM said
    JOIN votes ON said.matter = votes.matter AND said.part = votes.part AND said.value = votes.value
),
own AS (
    SELECT
        matter,
        part,
        list,
        COUNT(DISTINCT CASE WHEN usual = 1 THEN value END) AS parts,
        MAX(CASE WHEN usual = 0 AND (votes = 1 OR 5 * votes <= speaking) THEN 1 ELSE 0 END) AS rare
    FROM voted
    GROUP BY matter, part, list
)
SELECT own.matter, own.list, own.part
FROM own
JOIN needed ON own.matter = needed.matter AND own.part = needed.part
WHERE own.rare = 1 AND own.parts < needed.parts
