FROM debian:12.8-slim
RUN useradd --system --uid 10001 app
USER 10001:10001
CMD ["/usr/bin/app"]
