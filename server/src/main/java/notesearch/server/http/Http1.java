package notesearch.server.http;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.internal.HttpConnection;

/**
 * HTTP/1.1, and no other protocol: what a client would rather speak is ignored, as RFC 9110, section 7.8, allows. Jetty
 * ignores it too, but refuses requests where {@code Connection} does not name {@code Upgrade}.
 */
final class Http1 extends HttpConnectionFactory {

    Http1(HttpConfiguration http) {
        super(http);
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint client) {
        return configure(new WithoutUpgrade(getHttpConfiguration(), connector, client), connector, client);
    }

    private static final class WithoutUpgrade extends HttpConnection {

        WithoutUpgrade(HttpConfiguration http, Connector connector, EndPoint client) {
            super(http, connector, client);
        }

        @Override
        protected HttpStreamOverHTTP1 newHttpStream(String method, String uri, HttpVersion version) {
            return new HttpStreamOverHTTP1(method, uri, version) {
                @Override
                public void parsedHeader(HttpField field) {
                    if (field.getHeader() != HttpHeader.UPGRADE) {
                        super.parsedHeader(field);
                    }
                }
            };
        }
    }
}
