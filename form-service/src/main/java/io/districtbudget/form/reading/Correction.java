package io.districtbudget.form.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 更正 (correction): what a cell says, told by who has the paper before them.
 *
 * @param form position in the document, from 1
 * @param cell JSON pointer into the form as {@code /forms/readings} answers it, e.g.
 *     /indicators/0/target; /indicators/0 without a text is a row that is none
 * @param text what the cell says; absent when it is empty; amounts in 元, days as 2023-01-31
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FormCorrection")
public record Correction(
    @Min(1) int form,
    @NotBlank @Size(max = 100) String cell,
    @Nullable @Size(max = 4000) String text) {}
