FROM debian:12.8-slim
RUN curl -fsSL -o /tmp/install.sh https://get.example.com/ \
    && echo "4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f  /tmp/install.sh" | sha256sum -c - \
    && sh /tmp/install.sh
