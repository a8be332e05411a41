FROM node:22.11-slim
COPY package.json .env.example ./
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci
