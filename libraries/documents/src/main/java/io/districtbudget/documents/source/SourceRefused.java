package io.districtbudget.documents.source;

/** A document that cannot be opened, or is too much to open; nothing of it was read. */
public final class SourceRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Why; stable codes. */
  public enum Reason {
    DOCUMENT_ENCRYPTED(
        "文件有密码保护，请去掉密码后再提交", "the document is protected by a password; remove it first"),
    DOCUMENT_BROKEN("文件已损坏或不完整，打不开", "the document is broken or incomplete and cannot be opened"),
    DOCUMENT_EXPANDS(
        "文件解压后过大，不予打开，请分开提交", "the document expands to too much and is not opened; split it"),
    PDF_FOREIGN(
        "PDF 里没有文字（多半是扫描件），读不出；请用原来的 Word 或 Excel 文件",
        "the PDF holds no text, only pictures; take the Word or Excel file that it was made from"),
    DOCUMENT_KIND_UNKNOWN(
        "不支持这种文件，请用 xlsx、xls、docx、html、txt，或它们的 zip",
        "this kind of file is not read; use xlsx, xls, docx, html, txt or a zip of them"),
    DOCUMENT_NOT_TEXT(
        "文件不是 UTF-8 或 GB18030 文本，也不是能识别的文档",
        "the document is neither UTF-8 or GB18030 text nor a document of a known kind");

    private final String zh;
    private final String en;

    Reason(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    public String zh() {
      return zh;
    }

    public String en() {
      return en;
    }
  }

  SourceRefused(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  SourceRefused(Reason reason, Throwable cause) {
    super(reason.name(), cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
