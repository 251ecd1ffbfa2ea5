package io.districtbudget.documents.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 制度保障 (institutional safeguard) of the layout of 2020.
 *
 * @param phases the phases that are ticked
 */
public record Safeguard(
    String system, @Nullable String document, @Nullable String measure, List<String> phases) {}
