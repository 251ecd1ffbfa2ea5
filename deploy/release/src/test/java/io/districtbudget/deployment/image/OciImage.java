package io.districtbudget.deployment.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.deployment.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An image in the format of the Open Container Initiative, read as an engine reads it.
 *
 * @param config what is run, as whom, where
 * @param layers gzipped tars, the lowest first
 */
record OciImage(JsonNode config, List<Path> layers) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Unpacks the tar into the folder. */
  static OciImage read(Path tar, Path folder) throws IOException {
    Files.createDirectories(folder);
    Command.run("tar", "-xf", tar.toString(), "-C", folder.toString()).succeeds();
    JsonNode index = JSON.readTree(folder.resolve("index.json").toFile());
    JsonNode manifest =
        JSON.readTree(blob(folder, index.at("/manifests/0/digest").asText()).toFile());
    var layers = new ArrayList<Path>();
    manifest.get("layers").forEach(layer -> layers.add(blob(folder, layer.get("digest").asText())));
    return new OciImage(
        JSON.readTree(blob(folder, manifest.at("/config/digest").asText()).toFile()), layers);
  }

  private static Path blob(Path folder, String digest) {
    return folder.resolve("blobs").resolve(digest.replace(':', '/'));
  }

  /** What {@code tar} lists of a layer: rights, owner, size, moment, name. */
  List<String> files(int layer) {
    return Command.run(
            "tar",
            "--warning=no-unknown-keyword",
            "--numeric-owner",
            "--full-time",
            "-tvzf",
            layers.get(layer).toString())
        .succeeds()
        .output()
        .lines()
        .toList();
  }

  /** Lays all layers over one another. */
  void unpackInto(Path root) throws IOException {
    Files.createDirectories(root);
    for (Path layer : layers) {
      Command.run(
              "tar",
              "--warning=no-unknown-keyword",
              "--numeric-owner",
              "--no-same-owner",
              "-xpzf",
              layer.toString(),
              "-C",
              root.toString())
          .succeeds();
    }
  }

  List<String> texts(String field) {
    var texts = new ArrayList<String>();
    config.at("/config/" + field).forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
