package fr.ess.platform.export;

import fr.ess.platform.french.Labels;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The exports with the templates of the platform, and nothing else of it. */
final class Printing {

    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();

    Printing() {
        beans.registerBean(ITemplateEngine.class, Printing::templates);
        beans.register(Labels.class, PdfPages.class, Sheets.class);
        beans.refresh();
    }

    private static ITemplateEngine templates() {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        return engine;
    }

    Sheets sheets() {
        return beans.getBean(Sheets.class);
    }

    PdfPages pages() {
        return beans.getBean(PdfPages.class);
    }

    String page(Sheet sheet) {
        return beans.getBean(ITemplateEngine.class)
                .process("export/sheet-on-a-page", new Context(Locale.FRENCH, Map.of("sheet", SheetTable.of(sheet))));
    }
}
