package io.districtbudget.form.reading;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.source.DocumentTypes;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.openapi.DocumentedAnswers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** 读表 (reading of forms): a document in, its forms out, nothing stored. */
@Path("/api/v1/forms/readings")
@Tag(name = "表格 forms")
@Produces(MediaType.APPLICATION_JSON)
public class FormReadingResource {

  private final ReadableDocument documents;

  FormReadingResource(ReadableDocument documents) {
    this.documents = documents;
  }

  /** The forms of a document, in its order. */
  public record FormsResponse(List<Form> forms) {}

  @POST
  @Extension(name = DocumentedAnswers.ONLY_ANSWERS, value = "true")
  @Consumes({
    MediaType.TEXT_PLAIN,
    MediaType.APPLICATION_OCTET_STREAM,
    DocumentTypes.XLSX,
    DocumentTypes.XLS,
    DocumentTypes.DOCX,
    DocumentTypes.HTML,
    DocumentTypes.PDF,
    DocumentTypes.ZIP
  })
  @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE, Roles.AUDITOR, Roles.ADMIN})
  @Operation(
      summary = "读取表格 (read forms)",
      description =
          """
          A document (xlsx, xls, docx, html, text in UTF-8 or GB18030, a zip of them; at most \
          5 MiB; what it is tell its bytes) with declarations of 2020, 2021 and 2023, \
          self-assessments of 2022 or department budgets, which stand behind their target tables. \
          Each form states what was repaired and what is missing.\
          """)
  @APIResponse(responseCode = "200", description = "the forms")
  @APIResponse(responseCode = "413", description = "more than 5 MiB")
  @APIResponse(
      responseCode = "422",
      description =
          "DOCUMENT_EMPTY, DOCUMENT_NOT_TEXT, DOCUMENT_KIND_UNKNOWN, DOCUMENT_ENCRYPTED,"
              + " DOCUMENT_BROKEN, DOCUMENT_EXPANDS, DOCUMENT_UNREADABLE, DOCUMENT_TOO_COMPLEX,"
              + " FORM_NOT_READ")
  public FormsResponse read(byte[] document) {
    return new FormsResponse(documents.forms(document));
  }

  /** Corrected forms, in the order of the document. */
  public record CorrectedFormsResponse(List<CorrectedForm> forms) {}

  @POST
  @Path("/corrected")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE, Roles.AUDITOR, Roles.ADMIN})
  @Operation(
      summary = "更正后的表格 (read forms with corrections)",
      description =
          """
          The document with what its author says about cells that are read wrongly, or not at all: \
          the forms as /forms/imports/corrected takes them. Nothing is stored.\
          """)
  @APIResponse(
      responseCode = "200",
      description = "the forms, each with the cells that were put in")
  @APIResponse(responseCode = "413", description = "more than 5 MiB")
  @APIResponse(
      responseCode = "422",
      description = "as /forms/readings; CORRECTION_UNKNOWN, CORRECTION_UNREADABLE")
  public CorrectedFormsResponse correct(@Valid @NotNull CorrectedDocument document) {
    return new CorrectedFormsResponse(documents.forms(document));
  }
}
