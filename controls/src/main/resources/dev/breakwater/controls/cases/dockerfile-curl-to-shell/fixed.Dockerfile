FROM debian:12.8-slim
RUN curl -fsSL -o /tmp/i https://get.example.com/ && echo "4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f  /tmp/i" | sha256sum -c - && sh /tmp/i
