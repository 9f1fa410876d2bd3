-- How many lists cite what most cite, of all that have the matter, and in how many wordings.
SELECT
    cells.matter,
    COUNT(citing.list) AS citing,
    COUNT(*) AS having_it,
    COUNT(DISTINCT CASE WHEN citing.list IS NOT NULL THEN cells.wording END) AS wordings
FROM cells
LEFT JOIN citing ON cells.matter = citing.matter AND cells.list = citing.list
WHERE cells.matter IN (SELECT matter FROM votes WHERE usual = 1)
GROUP BY cells.matter
