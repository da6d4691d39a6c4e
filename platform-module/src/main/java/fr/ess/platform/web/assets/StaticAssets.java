package fr.ess.platform.web.assets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.stereotype.Component;

/**
 * Every static file of every module, read once at start under one address that changes with any of their bytes
 * ({@code /statique/{hash}/…}), so that browsers may keep them for a year and no page ever resolves an address.
 */
@Component
public class StaticAssets {

    private static final String FOLDER = "/static/";
    private static final String STYLES = "css/";

    private final SortedMap<String, Asset> assets = new TreeMap<>();
    private final String hash;

    StaticAssets(ResourcePatternResolver classPath, List<StaticFile> libraryFiles) {
        var styles = new TreeMap<String, String>();
        try {
            for (var resource : classPath.getResources("classpath*:static/**/*.*")) {
                var url = resource.getURL().toString();
                var name = url.substring(url.lastIndexOf(FOLDER) + FOLDER.length());
                if (name.startsWith(STYLES)) {
                    styles.put(name.substring(STYLES.length()), resource.getContentAsString(StandardCharsets.UTF_8));
                } else {
                    assets.put(name, Asset.of(name, resource.getContentAsByteArray()));
                }
            }
            for (var file : libraryFiles) {
                assets.put(
                        file.name(),
                        Asset.of(
                                file.name(),
                                classPath
                                        .getResource("classpath:" + file.location())
                                        .getContentAsByteArray()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assets.put("app.css", Asset.of("app.css", Stylesheet.of(styles).getBytes(StandardCharsets.UTF_8)));
        hash = hash(assets);
    }

    /** The address of a file, to be asked for once when a bean or a template is prepared, or cheaply at any time. */
    public String address(String name) {
        if (!assets.containsKey(name)) {
            throw new IllegalArgumentException("No static file " + name);
        }
        return "/statique/" + hash + "/" + name;
    }

    boolean isCurrent(String candidate) {
        return hash.equals(candidate);
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    private static String hash(Map<String, Asset> assets) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            assets.forEach((name, asset) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(asset.bytes());
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One file, with its compressed form where compressing helps. */
    @SuppressWarnings("ArrayRecordComponent")
    record Asset(MediaType type, byte[] bytes, byte[] compressed) {

        static Asset of(String name, byte[] bytes) {
            var type = MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM);
            var text = "text".equals(type.getType())
                    || type.getSubtype().endsWith("json")
                    || type.getSubtype().endsWith("xml");
            return new Asset(
                    text && type.getCharset() == null ? new MediaType(type, StandardCharsets.UTF_8) : type,
                    bytes,
                    text ? gzip(bytes) : bytes);
        }

        boolean isCompressed() {
            return compressed != bytes;
        }

        private static byte[] gzip(byte[] bytes) {
            var out = new ByteArrayOutputStream(bytes.length / 3);
            try (var gzip = new GZIPOutputStream(out)) {
                gzip.write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        }
    }
}
