-- Names are compared by what they look like: half and full width forms of a letter, figure or bracket
-- are the same. Of indicators that turn out to have one name the later ones keep their old form, so
-- that both stay.
WITH compared AS (
    SELECT id,
           lower(regexp_replace(normalize(name, NFKC), '\s', '', 'g')) AS name,
           row_number() OVER (
               PARTITION BY division, level2, coalesce(department_code, ''),
                   coalesce(functional_class, ''),
                   lower(regexp_replace(normalize(name, NFKC), '\s', '', 'g'))
               ORDER BY code) AS place
    FROM catalogue_indicator
    WHERE state <> 'RETIRED'
)
UPDATE catalogue_indicator indicator
SET normalized_name = compared.name
FROM compared
WHERE indicator.id = compared.id
  AND compared.place = 1
  AND indicator.normalized_name <> compared.name
  AND NOT EXISTS (
      SELECT 1 FROM catalogue_indicator other
      WHERE other.division = indicator.division
        AND other.level2 = indicator.level2
        AND other.normalized_name = compared.name
        AND coalesce(other.department_code, '') = coalesce(indicator.department_code, '')
        AND coalesce(other.functional_class, '') = coalesce(indicator.functional_class, '')
        AND other.state <> 'RETIRED');
