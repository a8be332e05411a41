FROM nginxinc/nginx-unprivileged:1.29
EXPOSE 8080/tcp
