package fr.ess.platform.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Reads a PDF as a screen reader does: by its structure, table, row, cell. */
final class SheetPrint {

    private final Map<PDPage, Map<Integer, String>> words = new HashMap<>();
    final List<List<String>> lines = new ArrayList<>();
    final StringBuilder text = new StringBuilder();

    SheetPrint(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            for (PDPage page : document.getPages()) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                extractor.getMarkedContents().forEach(content -> keep(page, content));
            }
            read(document.getDocumentCatalog().getStructureTreeRoot(), null, null);
        }
    }

    private void keep(PDPage page, PDMarkedContent content) {
        StringBuilder said = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition letter) {
                said.append(letter.getUnicode());
            } else if (part instanceof PDMarkedContent inner) {
                keep(page, inner);
            }
        }
        words.computeIfAbsent(page, any -> new HashMap<>()).merge(content.getMCID(), said.toString(), String::concat);
    }

    private String read(PDStructureNode node, @Nullable PDPage page, @Nullable List<String> row) {
        StringBuilder said = new StringBuilder();
        List<String> cells = is(node, "TR") ? new ArrayList<>() : row;
        PDPage where =
                node instanceof PDStructureElement element && element.getPage() != null ? element.getPage() : page;
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                said.append(read(element, where, cells));
            } else if (kid instanceof PDMarkedContentReference reference) {
                said.append(word(reference.getPage() == null ? where : reference.getPage(), reference.getMCID()));
            } else if (kid instanceof Integer id) {
                said.append(word(where, id));
            }
        }
        if (cells != null && (is(node, "TD") || is(node, "TH"))) {
            cells.add(said.toString());
        } else if (cells != null && is(node, "TR")) {
            lines.add(cells);
        }
        text.append(said);
        return said.toString();
    }

    private String word(@Nullable PDPage page, int id) {
        return page == null ? "" : words.getOrDefault(page, Map.of()).getOrDefault(id, "");
    }

    private static boolean is(PDStructureNode node, String type) {
        return node instanceof PDStructureElement element && type.equals(element.getStructureType());
    }
}
