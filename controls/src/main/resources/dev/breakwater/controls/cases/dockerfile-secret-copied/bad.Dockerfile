FROM node:22.11-slim
COPY package.json .npmrc ./
RUN npm ci
