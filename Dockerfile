# The image of the application; docs/operations/compose.md tells how it is run. Needs BuildKit, which Docker 23 and newer use by themselves.

FROM eclipse-temurin:25-jdk AS build
WORKDIR /source
# Maven itself and the libraries change seldom: the first is a layer of its own, the second a cache that outlives layers.
ENV MAVEN_USER_HOME=/maven
COPY mvnw pom.xml ./
COPY .mvn .mvn
RUN sh ./mvnw -q --version
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    sh ./mvnw -q -B -ntp -Pquick -DskipTests -pl web-app -am package \
 && java -Djarmode=tools -jar web-app/target/web-app.jar extract --layers --destination /layers

FROM eclipse-temurin:25-jre
RUN groupadd --gid 10001 maillage \
 && useradd --uid 10001 --gid maillage --home-dir /app --no-create-home --shell /usr/sbin/nologin maillage \
 && install -d -o maillage -g maillage /app
WORKDIR /app
# The libraries first: a new version of the application alone leaves their layer as it is.
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
COPY deploy/healthy.sh deploy/train.sh /usr/local/bin/
USER 10001:10001
# A start on the demonstration, which asks for a few pages and writes what Java learnt of the classes beside them.
RUN bash /usr/local/bin/train.sh /app/web-app.jar /app/classes.aot
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 CMD ["bash", "/usr/local/bin/healthy.sh"]
# Whatever follows the name of the image is a command of the application, such as `--aide`.
ENTRYPOINT ["java", "-XX:AOTCache=/app/classes.aot", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-jar", "/app/web-app.jar"]
