FROM debian:12.8-slim
RUN useradd --system --no-create-home --uid 10001 app && passwd -l root
