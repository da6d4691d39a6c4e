package fr.ess.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Cuts one request off from the database at a chosen point, as if its process had been killed there: before a statement, before
 * a commit, or after it and before anybody hears of it. Nothing that the request asks for afterwards reaches the database.
 */
class CutWork implements BeanPostProcessor {

    private static final int NEVER = Integer.MAX_VALUE;

    private final ThreadLocal<Integer> left = ThreadLocal.withInitial(() -> NEVER);

    /** The next request of this thread is cut at its {@code point}-th point, from 1. */
    RequestPostProcessor at(int point) {
        return request -> {
            left.set(point);
            return request;
        };
    }

    /** Whether the request came to its point; other work goes on as ever. */
    boolean happened() {
        boolean cut = left.get() <= 0;
        left.remove();
        return cut;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Cut(source) : bean;
    }

    private void point(Connection connection) throws SQLException {
        if (left.get() == NEVER) {
            return;
        }
        left.set(left.get() - 1);
        if (left.get() <= 0) {
            connection.unwrap(Connection.class).abort(Runnable::run);
            connection.prepareStatement("select 1").close();
        }
    }

    private final class Cut extends DelegatingDataSource {

        private Cut(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        boolean commit = method.getName().equals("commit");
                        if (commit || method.getName().equals("prepareStatement")) {
                            point(connection);
                        }
                        try {
                            Object answer = method.invoke(connection, arguments);
                            if (commit) {
                                point(connection);
                            }
                            return answer;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
