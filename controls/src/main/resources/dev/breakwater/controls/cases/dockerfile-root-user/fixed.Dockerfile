FROM debian:12.8-slim
RUN useradd --system --uid 10001 app
USER app
RUN /usr/bin/app --prepare
USER 10001
CMD ["/usr/bin/app"]
