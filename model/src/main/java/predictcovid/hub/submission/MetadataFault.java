package predictcovid.hub.submission;

import com.networknt.schema.Error;
import predictcovid.text.Notice;

/// One thing that is wrong with the description of a model.
///
/// @param field where: `website_url`, `model_contributors/0/email`; "" means all of it
/// @param notice what
public record MetadataFault(String field, Notice notice) {
    static MetadataFault of(Error error) {
        String at = error.getInstanceLocation().toString().replaceFirst("^[$/.]+", "");
        String where = at.replace("[", "/").replace("]", "").replace('.', '/');
        boolean isAboutChild =
                switch (error.getKeyword()) {
                    case "required", "additionalProperties" -> true;
                    default -> false;
                };
        String field =
                isAboutChild ? where + (where.isEmpty() ? "" : "/") + error.getProperty() : where;
        return new MetadataFault(field, notice(field, error));
    }

    private static Notice notice(String field, Error error) {
        return switch (error.getKeyword()) {
            case "required" -> new Notice("hub.metadata.missing", field);
            case "additionalProperties" -> new Notice("hub.metadata.unknown", field);
            case "maxLength" ->
                    new Notice(
                            "hub.metadata.too-long",
                            field,
                            error.getInstanceNode().asString("").length(),
                            error.getSchemaNode().asInt(0));
            case "format" ->
                    new Notice(
                            "hub.metadata.format",
                            field,
                            error.getInstanceNode().toString(),
                            error.getSchemaNode().asString(""));
            case "type" ->
                    new Notice(
                            "hub.metadata.type",
                            field.isEmpty() ? new Notice("hub.metadata.all") : field,
                            error.getSchemaNode().asString(""));
            default ->
                    new Notice(
                            "hub.metadata.unfit",
                            field,
                            error.getInstanceNode().toString(),
                            error.getKeyword(),
                            error.getSchemaNode().toString());
        };
    }
}
