FROM debian:12.8-slim
RUN mkdir /srv/data && chown 10001 /srv/data && chmod 1777 /var/tmp
COPY --chmod=644 app.conf /etc/
