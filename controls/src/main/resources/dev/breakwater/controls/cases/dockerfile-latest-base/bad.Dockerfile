FROM node:latest
COPY --from=ghcr.io/astral-sh/uv /uv /usr/local/bin/
CMD ["node", "server.js"]
