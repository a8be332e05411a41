FROM debian:12.8-slim
RUN useradd --system --no-create-home app
