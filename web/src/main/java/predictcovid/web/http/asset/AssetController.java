package predictcovid.web.http.asset;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import predictcovid.web.http.Refusal;

/// Sends what pages load. A page of an earlier build that is still open is sent what there is now.
@Controller
class AssetController {
    private static final String GZIP = "gzip";
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{version}/{*name}")
    ResponseEntity<byte[]> asset(
            @PathVariable String version,
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String accepted) {
        Asset asset =
                assets.find(name.replaceFirst("^/", ""))
                        .orElseThrow(
                                () -> new Refusal(HttpStatus.NOT_FOUND, "web.refused.nothing"));
        boolean isZipped = accepted.contains(GZIP);
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.ok()
                        .contentType(asset.type())
                        .cacheControl(assets.isCurrent(version) ? FOR_GOOD : CacheControl.noCache())
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (isZipped) {
            answer.header(HttpHeaders.CONTENT_ENCODING, GZIP);
        }
        return answer.body(asset.content(isZipped));
    }
}
