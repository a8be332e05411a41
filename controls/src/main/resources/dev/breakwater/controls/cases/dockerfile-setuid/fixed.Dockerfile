FROM debian:12.8-slim
RUN chmod u+x /usr/local/bin/tool
COPY --chmod=755 helper /usr/local/bin/
