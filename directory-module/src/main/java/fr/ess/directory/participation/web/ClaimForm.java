package fr.ess.directory.participation.web;

import fr.ess.directory.participation.ClaimDocument;
import fr.ess.directory.participation.ClaimMethod;
import fr.ess.directory.participation.Claims.Grounds;
import fr.ess.directory.participation.Claims.Proof;
import fr.ess.platform.account.EmailAddress;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/** How somebody means to prove that they speak for the organisation. */
record ClaimForm(
        @Nullable ClaimMethod method,
        @Nullable String proofEmail,
        @Nullable MultipartFile document) {

    static final ClaimForm EMPTY = new ClaimForm(null, null, null);

    /** The proof, or nothing with the reasons among the errors. */
    Optional<Proof> proof(Grounds grounds, Errors errors) throws IOException {
        if (method == null) {
            errors.rejectValue("method", "method", "Choisissez comment prouver que vous parlez pour elle.");
            return Optional.empty();
        }
        return switch (method) {
            case DOMAIN_MAIL -> byMail(grounds, errors);
            case DOCUMENT -> byDocument(errors);
            case LETTER -> byLetter(grounds, errors);
        };
    }

    private Optional<Proof> byMail(Grounds grounds, Errors errors) {
        Optional<EmailAddress> address = EmailAddress.parse(proofEmail == null ? "" : proofEmail);
        if (address.isEmpty()) {
            errors.rejectValue("proofEmail", "proofEmail", "Une adresse électronique, comme nom@exemple.fr.");
        } else if (!grounds.isOwn(address.get())) {
            errors.rejectValue(
                    "proofEmail",
                    "proofEmail",
                    "Cette adresse n’est ni celle de la fiche, ni au domaine de son site. Choisissez une autre preuve.");
        }
        return errors.hasErrors()
                ? Optional.empty()
                : Optional.of(new Proof(ClaimMethod.DOMAIN_MAIL, address.orElseThrow(), null));
    }

    private Optional<Proof> byDocument(Errors errors) throws IOException {
        Optional<ClaimDocument> sent = document == null ? Optional.empty() : read(document);
        if (sent.isEmpty()) {
            errors.rejectValue("document", "document", "Un fichier PDF, PNG ou JPEG de 5\u00a0Mo au plus.");
        }
        return sent.map(read -> new Proof(ClaimMethod.DOCUMENT, null, read));
    }

    private static Optional<ClaimDocument> read(MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return ClaimDocument.of(content.readNBytes(ClaimDocument.LARGEST + 1));
        }
    }

    private static Optional<Proof> byLetter(Grounds grounds, Errors errors) {
        if (!grounds.hasAddress()) {
            errors.rejectValue(
                    "method", "address", "La fiche n’a pas d’adresse postale\u00a0: choisissez une autre preuve.");
            return Optional.empty();
        }
        return Optional.of(new Proof(ClaimMethod.LETTER, null, null));
    }
}
