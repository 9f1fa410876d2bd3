-- How many lists say each value in each part of a matter, of those that say anything in it. What more than half say,
-- three lists being the fewest that one can speak of, is usual.
WITH speaking AS (
    SELECT matter, part, COUNT(DISTINCT list) AS speaking FROM said GROUP BY matter, part
),
counted AS (
    SELECT matter, part, value, COUNT(DISTINCT list) AS votes FROM said GROUP BY matter, part, value
)
SELECT
    counted.matter,
    counted.part,
    counted.value,
    counted.votes,
    speaking.speaking,
    CASE WHEN speaking.speaking >= 3 AND 2 * counted.votes > speaking.speaking THEN 1 ELSE 0 END AS usual
FROM counted
JOIN speaking ON counted.matter = speaking.matter AND counted.part = speaking.part
