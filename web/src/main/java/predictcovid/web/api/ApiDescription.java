package predictcovid.web.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import predictcovid.catalog.table.CsvTable;

/// What the description of the API says of the whole.
@Configuration(proxyBeanMethods = false)
class ApiDescription implements WebMvcConfigurer {
    /// What has no other form than JSON.
    private static final Set<String> JSON_ONLY = Set.of("{runId}", "past", "suggestions");

    @Bean
    OpenAPI openApi() {
        String version =
                Optional.ofNullable(ApiDescription.class.getPackage().getImplementationVersion())
                        .orElse("");
        return new OpenAPI()
                // seen from the description, by whatever name and path a reader reached it
                .addServersItem(new Server().url(".."))
                .info(
                        new Info()
                                .title("Predict Covid")
                                .description(
                                        "Published forecasts, the series they were learnt from, and"
                                                + " how good they have been. Read-only.")
                                .version(version)
                                .license(
                                        new License()
                                                .name("GPL-3.0-or-later")
                                                .url("https://www.gnu.org/licenses/gpl-3.0.html")));
    }

    /// Springdoc describes one form of an answer.
    @Bean
    OpenApiCustomizer csv() {
        return api ->
                api.getPaths().entrySet().stream()
                        .filter(path ->
                                !JSON_ONLY.contains(
                                        path.getKey()
                                                .substring(path.getKey().lastIndexOf('/') + 1)))
                        .map(path -> path.getValue().getGet().getResponses())
                        .map(answers -> Objects.requireNonNull(answers.get("200")).getContent())
                        .forEach(forms ->
                                forms.addMediaType(
                                        CsvTable.MEDIA_TYPE,
                                        new MediaType().schema(new StringSchema())));
    }

    /// Swagger UI's own page is not made for telephones, and its own start not for readers below
    /// different paths.
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/swagger-ui/index.html", "/swagger-ui/swagger-initializer.js")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.noCache())
                .setUseLastModified(false);
    }
}
