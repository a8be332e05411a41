FROM debian:12.8-slim
RUN chmod 0755 /usr/local/bin/tool && chmod u-s /usr/bin/su
COPY --chmod=755 entrypoint.sh /
