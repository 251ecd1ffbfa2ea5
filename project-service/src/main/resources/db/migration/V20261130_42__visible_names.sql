-- Names are compared without what nobody can see. Two that differ in nothing else stay apart until
-- one of them is renamed.
DO $$
DECLARE
    unseen CONSTANT text := '[\u0001-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb]';
BEGIN
    UPDATE department d SET normalized_name = regexp_replace(normalized_name, unseen, '', 'g')
    WHERE normalized_name ~ unseen AND NOT EXISTS (SELECT FROM department o
        WHERE o.division = d.division AND o.id <> d.id
          AND regexp_replace(o.normalized_name, unseen, '', 'g') = regexp_replace(d.normalized_name, unseen, '', 'g'));
    UPDATE unit u SET normalized_name = regexp_replace(normalized_name, unseen, '', 'g')
    WHERE normalized_name ~ unseen AND NOT EXISTS (SELECT FROM unit o
        WHERE o.division = u.division AND o.department_code = u.department_code AND o.id <> u.id
          AND regexp_replace(o.normalized_name, unseen, '', 'g') = regexp_replace(u.normalized_name, unseen, '', 'g'));
    UPDATE project p SET normalized_name = regexp_replace(normalized_name, unseen, '', 'g')
    WHERE normalized_name ~ unseen AND NOT EXISTS (SELECT FROM project o
        WHERE o.division = p.division AND o.unit_code = p.unit_code AND o.id <> p.id
          AND regexp_replace(o.normalized_name, unseen, '', 'g') = regexp_replace(p.normalized_name, unseen, '', 'g'));
END $$;
