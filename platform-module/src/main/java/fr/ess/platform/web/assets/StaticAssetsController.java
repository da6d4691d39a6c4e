package fr.ess.platform.web.assets;

import fr.ess.platform.web.NotFoundException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * Serves the static files from memory. A page rendered before an upgrade asks by the old hash: it gets today's file, but
 * may not keep it.
 */
@Controller
class StaticAssetsController {

    private static final CacheControl FOR_A_YEAR =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final StaticAssets assets;

    StaticAssetsController(StaticAssets assets) {
        this.assets = assets;
    }

    @GetMapping("/statique/{hash}/{*name}")
    ResponseEntity<byte[]> file(
            @PathVariable String hash,
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String accepted) {
        var asset = assets.find(name.replaceFirst("^/", "")).orElseThrow(NotFoundException::new);
        var zipped = asset.isCompressed() && accepted != null && accepted.contains("gzip");
        var response = ResponseEntity.ok()
                .cacheControl(assets.isCurrent(hash) ? FOR_A_YEAR : CacheControl.noCache())
                .contentType(asset.type())
                .header("X-Content-Type-Options", "nosniff");
        if (asset.isCompressed()) {
            response.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        if (zipped) {
            response.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return response.body(zipped ? asset.compressed() : asset.bytes());
    }
}
