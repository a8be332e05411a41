FROM debian:12.8-slim
RUN mkdir /srv/data && chmod -R 777 /srv/data
COPY --chmod=0666 app.conf /etc/
