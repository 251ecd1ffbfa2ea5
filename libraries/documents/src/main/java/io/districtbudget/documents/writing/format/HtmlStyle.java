package io.districtbudget.documents.writing.format;

/** How forms look on screen and on paper. */
final class HtmlStyle {

  private static final String FORM =
      """
      .form { page-break-after: always; }
      .form:last-child { page-break-after: auto; }
      .form h1 { font-size: 16pt; font-weight: bold; text-align: center; margin: 0 0 2mm; }
      .form p { margin: 0 0 1.5mm; line-height: 1.5; }
      .form p.centre { text-align: center; }
      .form p.right { text-align: right; }
      .form table { width: 100%; border-collapse: collapse; table-layout: fixed; }
      .form table.follows { margin-top: -0.4pt; }
      .form th, .form td { border: 0.5pt solid #000; padding: 1.1mm 0.8mm; line-height: 1.35;
        vertical-align: middle; font-weight: normal; word-wrap: break-word; }
      .form .label, .form .head { text-align: center; }
      .form .text { text-align: left; }
      .form .value { text-align: center; }
      .form .amount { text-align: right; }
      .form .open-below { border-bottom-style: none; }
      .form .open-above { border-top-style: none; }
      .form .text, .form .value, .form .amount { page-break-inside: avoid; }
      .form thead { display: table-header-group; }
      """;

  /** For browsers: a sheet of paper on the screen, the official song type when printed. */
  static final String PAGES =
      """
      @page { size: A4; margin: 13mm 12mm; }
      @page across { size: A4 landscape; }
      body { margin: 0; color: #000; background: #fff; font-size: 10pt;
        font-family: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
      """
          + FORM
          + """
          .form .amount { font-variant-numeric: tabular-nums; }
          .form th, .form td { overflow-wrap: anywhere; }
          .form.across { page: across; }
          @media screen {
            body { background: #eceff1; padding: 8px; }
            .form { box-sizing: border-box; max-width: 210mm; margin: 0 auto 8px; padding: 12mm;
              background: #fff; border: 1px solid #cfd8dc; }
            .form.across { max-width: 297mm; }
          }
          @media screen and (max-width: 640px) {
            .form { padding: 8px; overflow-x: auto; }
            .form table { min-width: 640px; }
          }
          @media print {
            body { font-family: SimSun, "Songti SC", STSong, "Noto Serif CJK SC", serif;
              font-size: 9.5pt; }
          }
          """;

  /** For pdf: the font that is in it, and numbers of pages. */
  static final String PAPER =
      """
      @page { size: A4; margin: 13mm 12mm 15mm;
        @bottom-center { content: counter(page) " / " counter(pages);
          font-family: "WenQuanYi Micro Hei"; font-size: 8pt; } }
      @page across { size: A4 landscape; }
      body { margin: 0; color: #000; font-size: 9.5pt; font-family: "WenQuanYi Micro Hei"; }
      """
          + FORM
          + """
          .form.upright { width: 186mm; }
          .form.across { page: across; width: 273mm; }
          .form table { -fs-table-paginate: paginate; }
          .form tr { page-break-inside: avoid; }
          """;

  private HtmlStyle() {}
}
