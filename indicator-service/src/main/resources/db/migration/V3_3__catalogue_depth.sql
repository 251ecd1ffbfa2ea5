-- 评价标准 (evaluation standard), 取值来源 (value source) and the third kind of owner: a functional
-- classification (支出功能分类, its first 3, 5 or 7 digits).
ALTER TABLE catalogue_indicator
    ADD COLUMN evaluation_standard text,
    ADD COLUMN value_source text,
    ADD COLUMN functional_class text CHECK (functional_class ~ '^[0-9]{3}([0-9]{2}){0,2}$'),
    ADD CONSTRAINT catalogue_indicator_owner
        CHECK (department_code IS NULL OR functional_class IS NULL);

DROP INDEX catalogue_indicator_name;
CREATE UNIQUE INDEX catalogue_indicator_name
    ON catalogue_indicator (division, level2, normalized_name, coalesce(department_code, ''),
        coalesce(functional_class, ''))
    WHERE state <> 'RETIRED';

-- What is scored how, and where the value comes from, where a starter indicator does not say it.
CREATE FUNCTION usual_evaluation_standard(direction text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE direction
        WHEN 'POSITIVE' THEN '达到指标值得满分；未达到的，按实际完成值与指标值之比得分。'
        WHEN 'REVERSE' THEN '不超过指标值得满分；超过的，按指标值与实际完成值之比得分。'
        ELSE '按达成、部分达成、未达成三档，分别在权重的 80%—100%、60%—80%、60% 以下得分。' END
$$;
CREATE FUNCTION usual_value_source(level2 text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE level2
        WHEN '数量指标' THEN '项目台账、合同与验收单'
        WHEN '质量指标' THEN '验收、检查或检测记录'
        WHEN '时效指标' THEN '合同约定与签收、验收日期'
        WHEN '成本指标' THEN '会计凭证、合同与结算资料'
        WHEN '服务对象满意度指标' THEN '满意度调查问卷及统计表'
        ELSE '统计报表与工作总结' END
$$;
UPDATE catalogue_indicator
SET evaluation_standard = usual_evaluation_standard(direction),
    value_source = usual_value_source(level2)
WHERE proposed_by = 'starter-set';

-- Earlier versions of an indicator; the present one stands in catalogue_indicator.
CREATE TABLE catalogue_version (
    id             uuid        PRIMARY KEY,
    division       text        NOT NULL,
    indicator_id   uuid        NOT NULL REFERENCES catalogue_indicator (id),
    number         integer     NOT NULL,
    content        jsonb       NOT NULL,
    superseded_by  text        NOT NULL,
    superseded_at  timestamptz NOT NULL,
    CONSTRAINT catalogue_version_number UNIQUE (indicator_id, number)
);

CREATE TRIGGER catalogue_version_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON catalogue_version
    FOR EACH STATEMENT EXECUTE FUNCTION append_only();

-- 别名 (names that were merged into an indicator): declarations that use them use it.
CREATE TABLE catalogue_alias (
    indicator_id  uuid  NOT NULL REFERENCES catalogue_indicator (id),
    name          text  NOT NULL,
    plain_name    text  NOT NULL,
    PRIMARY KEY (indicator_id, plain_name)
);
