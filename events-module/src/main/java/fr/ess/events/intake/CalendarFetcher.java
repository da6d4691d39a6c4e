package fr.ess.events.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Fetches a calendar from where its organiser publishes it. Which machine a name stands for is judged where the connection is made,
 * after each redirection anew: no name and no redirection leads into the private network.
 */
@Component
class CalendarFetcher implements DisposableBean {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_REDIRECTIONS = 3;
    private static final int NOT_MODIFIED = 304;

    private final CloseableHttpClient client;
    private final Duration patience;

    @Autowired
    CalendarFetcher() {
        this(PublicAddresses::isPublic, PATIENCE);
    }

    CalendarFetcher(Predicate<InetAddress> allowed, Duration patience) {
        this.patience = patience;
        Timeout timeout = Timeout.of(patience);
        this.client = HttpClients.custom()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .setUserAgent("Maillage (agendas)")
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Resolver(allowed))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setMaxRedirects(MOST_REDIRECTIONS)
                        .setResponseTimeout(timeout)
                        .build())
                .build();
    }

    /** A name that stands for a machine of ours. */
    private static final class PrivateAddressException extends UnknownHostException {

        private static final long serialVersionUID = 1L;
    }

    private record Resolver(Predicate<InetAddress> allowed) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
            if (!Arrays.stream(found).allMatch(allowed)) {
                throw new PrivateAddressException();
            }
            return found;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    /**
     * What came.
     *
     * @param file nothing where it is as it was
     * @param tag by which it can be asked next time whether it still is
     */
    @SuppressWarnings("ArrayRecordComponent") // carried to the reader, never compared
    record Fetched(byte @Nullable [] file, @Nullable String tag) {}

    /** @throws UnreadableCalendarException with the reason, where there is no calendar to be had */
    Fetched fetch(String address, @Nullable String tag) throws UnreadableCalendarException {
        HttpGet request = new HttpGet(uri(address));
        request.setHeader("Accept", "text/calendar, text/plain;q=0.5, */*;q=0.1");
        if (tag != null) {
            request.setHeader("If-None-Match", tag);
        }
        CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
                .execute(request::cancel);
        try {
            return client.execute(request, CalendarFetcher::read);
        } catch (Refusal e) {
            throw new UnreadableCalendarException(String.valueOf(e.getMessage()));
        } catch (PrivateAddressException e) {
            throw new UnreadableCalendarException("Cette adresse n’est pas publique\u00a0: elle n’est pas lue.");
        } catch (UnknownHostException e) {
            throw new UnreadableCalendarException("Ce nom de site n’existe pas.");
        } catch (IOException e) {
            throw new UnreadableCalendarException(
                    request.isCancelled()
                            ? "Le site a mis plus de " + patience.toSeconds() + "\u00a0secondes à répondre."
                            : "Le site ne répond pas.");
        }
    }

    /** As it is asked for, by http or https only. */
    static URI uri(String address) throws UnreadableCalendarException {
        try {
            URI uri = new URI(address.replaceFirst("(?i)^webcals?://", "https://"));
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (uri.getHost() != null
                    && uri.getUserInfo() == null
                    && (scheme.equals("https") || scheme.equals("http"))) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw new UnreadableCalendarException("Ce n’est pas une adresse.");
        }
        throw new UnreadableCalendarException(
                "Une adresse commence par https://, http:// ou webcal:// et ne porte pas de mot de passe.");
    }

    /** Refused once it was asked for. */
    private static final class Refusal extends IOException {

        private static final long serialVersionUID = 1L;

        Refusal(String reason) {
            super(reason);
        }
    }

    private static Fetched read(ClassicHttpResponse response) throws IOException {
        Header tag = response.getFirstHeader("ETag");
        String next = tag == null || tag.getValue().length() > 200 ? null : tag.getValue();
        if (response.getCode() == NOT_MODIFIED) {
            return new Fetched(null, next);
        }
        if (response.getCode() != 200 || response.getEntity() == null) {
            throw new Refusal("Le site a répondu «\u00a0" + response.getCode() + "\u00a0» au lieu de l’agenda.");
        }
        try (InputStream body = response.getEntity().getContent()) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            byte[] buffer = new byte[16_384];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                file.write(buffer, 0, read);
                if (file.size() > CalendarText.HEAVIEST) {
                    throw new Refusal("Un agenda pèse au plus 5\u00a0Mo.");
                }
            }
            return new Fetched(file.toByteArray(), next);
        }
    }

    @Override
    public void destroy() throws IOException {
        client.close();
    }
}
