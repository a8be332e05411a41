FROM debian:12.8-slim
RUN mkdir /srv/data && chmod -R 755 /srv/data
COPY --chmod=0644 app.conf /etc/
