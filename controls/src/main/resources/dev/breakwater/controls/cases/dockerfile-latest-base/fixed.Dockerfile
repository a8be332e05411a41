FROM node:22.11-slim
COPY --from=ghcr.io/astral-sh/uv:0.9.2 /uv /usr/local/bin/
CMD ["node", "server.js"]
