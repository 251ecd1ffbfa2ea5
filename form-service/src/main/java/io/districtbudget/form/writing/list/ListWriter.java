package io.districtbudget.form.writing.list;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;

/** Draws a list while its items come. */
interface ListWriter {

  void write(ListKind kind, Iterator<JsonNode> items, OutputStream out) throws IOException;
}
