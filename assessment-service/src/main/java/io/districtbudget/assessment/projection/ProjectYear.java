package io.districtbudget.assessment.projection;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** 项目年度 (a project's fiscal year): what money and targets belong to. */
@Embeddable
public record ProjectYear(@Column(name = "project_id") UUID projectId, @Column int year)
    implements Serializable {}
