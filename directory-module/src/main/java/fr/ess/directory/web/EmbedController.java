package fr.ess.directory.web;

import fr.ess.directory.MapTiles;
import fr.ess.directory.search.FacetedPage;
import fr.ess.directory.search.OrganisationSearch;
import fr.ess.platform.web.PublicAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search page made to stand in pages of other sites: no cookie, no storage, no navigation of ours. */
@Controller
class EmbedController {

    static final String PAGE = "/integration/annuaire";

    /** Named after the words it speaks with its frame: another version gets another name, and this one goes on. */
    static final String SCRIPT = "/integration/v1.js";

    private final OrganisationSearch search;
    private final MapTiles tiles;
    private final byte[] script;
    private final String scriptTag;

    EmbedController(OrganisationSearch search, MapTiles tiles) {
        this.search = search;
        this.tiles = tiles;
        try {
            this.script = new ClassPathResource("embed/v1.js").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.scriptTag = '"' + DigestUtils.md5DigestAsHex(script) + '"';
    }

    @GetMapping(PAGE)
    String page(
            SearchParameters parameters,
            @RequestParam(name = ResultsView.PARAMETER, required = false) @Nullable String view,
            Model model) {
        ResultsView look = ResultsView.of(view);
        SearchAddress plain = SearchAddress.of(parameters);
        SearchAddress address = plain.with(ResultsView.PARAMETER, look.code());
        FacetedPage result = search.facetedPage(parameters.toQuery());
        model.addAttribute("embed", EmbedView.of(address, parameters, result));
        model.addAttribute("full", PublicAddress.of(address.toString()));
        if (look == ResultsView.MAP) {
            model.addAttribute("map", MapView.of(address, one -> one.at(PAGE), result, tiles));
        }
        return "directory/embed";
    }

    /** Kept for a day, since pages of other sites name it and nobody there changes its address with each of our versions. */
    @GetMapping(SCRIPT)
    ResponseEntity<byte[]> script() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .eTag(scriptTag)
                .body(script);
    }
}
