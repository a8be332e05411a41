FROM node:22.11-slim
COPY package.json ./
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci
