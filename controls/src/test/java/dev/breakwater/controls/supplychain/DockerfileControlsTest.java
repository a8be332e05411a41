package dev.breakwater.controls.supplychain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.controls.Harness;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.tree.Position;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DockerfileControlsTest {
  private static List<Finding> findings(String control, String text) {
    return Harness.findings("dockerfile-" + control, text.replace("\\n", "\n"));
  }

  /** Outcome and line of each finding. */
  private static String verdict(String control, String text) {
    List<String> found =
        findings(control, text).stream()
            .map(f -> f.outcome().word() + " " + Position.line(f.start()))
            .toList();
    return found.isEmpty() ? "pass" : String.join(", ", found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FROM a\\nUSER root | fail 2",
        "FROM a\\nUSER root:app | fail 2",
        "FROM a\\nUSER 0:0 | fail 2",
        "FROM a\\nUSER 00 | fail 2",
        "FROM a\\nUSER :app | fail 2",
        "FROM a\\nUSER \"root\" | fail 2",
        "FROM a\\nUSER rooted | pass",
        "FROM a\\nUSER 1000:0 | pass",
        "FROM a\\nUSER root\\nUSER app | pass",
        "FROM a\\nUSER app\\nUSER root | fail 3",
        "FROM a\\nUSER $APP | unknown 2",
        "FROM a\\nUSER 10:$APP | pass",
        "FROM a\\nARG APP=root\\nUSER $APP | fail 3",
        "FROM a\\nARG APP=app\\nUSER ${APP} | pass",
        "FROM a\\nUSER root\\nFROM b\\nUSER app | pass",
        "FROM a AS x\\nUSER root\\nFROM x | fail 2",
        "FROM a AS x\\nUSER root\\nFROM x\\nUSER app | pass",
        "FROM a\\nONBUILD USER root | pass",
        "FROM mcr.microsoft.com/dotnet/aspnet:9.0\\nUSER $APP_UID | pass",
      })
  void rootUserIsThatOfTheLastStage(String text, String expected) {
    assertThat(verdict("root-user", text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FROM debian:12 | fail 1",
        "FROM scratch | fail 1",
        "FROM public.ecr.aws/docker/library/python:3 | fail 1",
        "FROM debian:12\\nUSER app | pass",
        "FROM debian:12\\nUSER $APP | pass",
        "FROM gcr.io/distroless/static | fail 1",
        "FROM gcr.io/distroless/static:nonroot | pass",
        "FROM cgr.dev/chainguard/python | pass",
        "FROM cgr.dev/chainguard/wolfi-base | unknown 1",
        "FROM mcr.microsoft.com/dotnet/aspnet:9.0-noble-chiseled | pass",
        "FROM acme/base:1 | unknown 1",
        "ARG BASE\\nFROM $BASE | unknown 2",
        "ARG BASE=debian\\nFROM $BASE | fail 2",
        "FROM debian:12 AS x\\nUSER app\\nFROM x | pass",
        "FROM debian:12 AS x\\nUSER app\\nFROM debian:12 | fail 3",
        "FROM debian:12 AS x\\nFROM X | fail 2",
      })
  void noUserDependsOnTheBase(String text, String expected) {
    assertThat(verdict("no-user", text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FROM node | fail 1",
        "FROM node:latest | fail 1",
        "FROM node:22 | pass",
        "FROM localhost:5000/node | fail 1",
        "FROM localhost:5000/node:1 | pass",
        "FROM scratch | pass",
        "FROM node@sha256:4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f | pass",
        "FROM node:latest@sha256:4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f | pass",
        "FROM node:22 AS x\\nFROM x | pass",
        "ARG V=latest\\nFROM node:$V | fail 2",
        "ARG V\\nFROM node:$V | unknown 2",
        "ARG V\\nFROM node:${V}-slim | pass",
        "ARG V\\nFROM node:v${V} | pass",
        "ARG R\\nFROM $R/node:1 | pass",
        "ARG R\\nFROM $R/node | fail 2",
        "ARG R\\nFROM $R/node:latest | fail 2",
        "ARG R\\nFROM $R | unknown 2",
        "FROM node:22\\nCOPY --from=busybox:latest /a /b | fail 2",
        "FROM node:22\\nCOPY --from=ghcr.io/x/y /a /b | fail 2",
        "FROM node:22\\nCOPY --from=context /a /b | pass",
        "FROM node:22\\nCOPY --from=0 /a /b | pass",
      })
  void latestBaseResolvesWhatTheFileSays(String text, String expected) {
    assertThat(verdict("latest-base", text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FROM node:22 | fail 1",
        "FROM scratch | pass",
        "FROM node:22 AS x\\nFROM x | fail 1",
        "ARG V\\nFROM node:$V | unknown 2",
        "ARG V\\nFROM node:$V-slim | fail 2",
        "ARG R\\nFROM $R/node:1 | fail 2",
        "ARG D\\nFROM node@sha256:$D | pass",
      })
  void undigestedBaseAsksForADigest(String text, String expected) {
    assertThat(verdict("undigested-base", text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ENV API_TOKEN=q8Zr1mX7pL | fail 2",
        "ENV API_TOKEN q8Zr1mX7pL | fail 2",
        "ENV A=b \\\\n  DB_PASSWORD=\"hunter2\" | fail 3",
        "ARG API_TOKEN\\nENV API_TOKEN=$API_TOKEN | fail 3",
        "ENV API_TOKEN=$API_TOKEN | pass",
        "ARG T\\nENV API_TOKEN=${T:-} | fail 3",
        "ENV API_TOKEN=\"$(cat /run/x)\" | pass",
        "ENV API_TOKEN_FILE=/run/secrets/x | pass",
        "ENV API_TOKEN= | pass",
        "ENV NEXT_PUBLIC_API_KEY=q8Zr1mX7pL2 | pass",
        "ENV URL=postgres://a:b3Qw@db/x | fail 2",
        "ENV X=ghp_0123456789012345678901234567890123456789 | fail 2",
        "ENV TOKEN_TTL=3600 | pass",
        "LABEL token=q8Zr1mX7pL | pass",
      })
  void secretInEnv(String line, String expected) {
    assertThat(verdict("secret-in-env", "FROM a\n" + line)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FROM a\\nARG GITHUB_TOKEN | fail 2",
        "FROM a\\nARG GITHUB_TOKEN= | fail 2",
        "FROM a\\nARG A=1 DB_PASSWORD=hunter2 | fail 2",
        "ARG NPM_TOKEN\\nFROM a | fail 1",
        "FROM a\\nARG VERSION=1.2.3 | pass",
        "FROM a\\nARG SECRET_NAME=db | pass",
        "FROM a\\nARG VITE_API_KEY | pass",
        "FROM a\\nARG TOKEN_FILE=/run/x | pass",
      })
  void secretInArg(String text, String expected) {
    assertThat(verdict("secret-in-arg", text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "COPY .env . | fail 2",
        "COPY a .env.production ./ | unknown 2",
        "COPY .env.example . | pass",
        "ADD id_rsa /root/.ssh/ | fail 2",
        "COPY id_rsa.pub /root/.ssh/ | pass",
        "COPY .ssh /root/.ssh | fail 2",
        "COPY [\"certs/tls.key\", \"/etc/tls/\"] | fail 2",
        "COPY certs/tls.crt /etc/tls/ | pass",
        "COPY ca.pem /etc/tls/ | pass",
        "COPY server-key.pem /etc/tls/ | fail 2",
        "COPY .docker/config.json /root/.docker/ | fail 2",
        "COPY config.json /etc/ | pass",
        "COPY ~/.aws/credentials /root/.aws/ | fail 2",
        "COPY --from=build /src/.env . | pass",
        "COPY . . | pass",
        "COPY public.key /etc/ | pass",
        "COPY environment.ts . | pass",
        "ONBUILD COPY .npmrc . | unknown 2",
        "ONBUILD COPY .env . | fail 2",
        "COPY .yarnrc.yml . | pass",
      })
  void secretCopied(String line, String expected) {
    assertThat(verdict("secret-copied", "FROM a\n" + line)).isEqualTo(expected);
  }

  @Test
  void filesOfStagesThatAreLeftBehindAreNotInTheImage() {
    assertThat(verdict("secret-copied", "FROM a AS x\nCOPY .env .\nFROM b\nCOPY a b"))
        .isEqualTo("pass");
    assertThat(verdict("secret-copied", "FROM a AS x\nCOPY .env .\nFROM x")).isEqualTo("fail 2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RUN a && \\\\n  curl https://u:p4ss@x.example.com/ | fail 3",
        "RUN export DB_PASSWORD=hunter2 && a | fail 2",
        "RUN DB_PASSWORD=hunter2 a | fail 2",
        "RUN DB_PASSWORD=$(cat /run/secrets/x) a | pass",
        "RUN git clone https://$USER:$TOKEN@github.com/a/b | pass",
        "RUN echo 'x ALL=(ALL) NOPASSWD:ALL' > /etc/sudoers.d/x | pass",
        "RUN <<E\\na\\nexport API_TOKEN=ghp_0123456789012345678901234567890123456789\\nE | fail 4",
        "COPY <<E /etc/app\\n[db]\\npassword = hunter2\\nE | fail 4",
        "COPY <<E /etc/app\\npassword = $PASSWORD\\nE | pass",
        "CMD [\"app\", \"--token=ghp_0123456789012345678901234567890123456789\"] | fail 2",
      })
  void secretInRun(String line, String expected) {
    assertThat(verdict("secret-in-run", "FROM a\n" + line)).isEqualTo(expected);
  }

  @Test
  void showsNothingOfASecret() {
    for (String line :
        List.of(
            "RUN export DB_PASSWORD=hunter2",
            "RUN curl https://u:hunter2@x.example.com/",
            "RUN curl -u a:hunter2 -k https://x.example.com/",
            "COPY <<E /x\npassword: hunter2\nE",
            "ENV DB_PASSWORD=hunter2",
            "ENV A=1 URL=https://u:hunter2@db/x",
            "ARG DB_PASSWORD=hunter2",
            "ADD https://u:hunter2@x.example.com/a /a")) {
      for (String control :
          List.of(
              "secret-in-run",
              "secret-in-env",
              "secret-in-arg",
              "remote-add",
              "tls-verification-off")) {
        assertThat(findings(control, "FROM a\n" + line))
            .as(line)
            .allSatisfy(f -> {
              assertThat(f.message()).doesNotContain("hunter2");
              assertThat(String.valueOf(f.snippet())).doesNotContain("hunter2");
            });
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ADD https://x.example.com/a.tgz /a | fail 2",
        "ADD --checksum=sha256:4f https://x.example.com/a.tgz /a | pass",
        "ADD a.tgz /a | pass",
        "ADD https://github.com/a/b.git /a | fail 2",
        "ADD https://github.com/a/b.git#main /a | fail 2",
        "ADD https://github.com/a/b.git#0123456789012345678901234567890123456789 /a | pass",
        "ADD https://github.com/a/b.git#0123456789012345678901234567890123456789:dir /a | pass",
        "ADD git@github.com:a/b.git#v1 /a | fail 2",
        "COPY https://x.example.com/a /a | pass",
        "ARG V=1\\nADD https://x.example.com/$V.tgz /a | fail 3",
      })
  void remoteAdd(String line, String expected) {
    assertThat(verdict("remote-add", "FROM a\n" + line)).isEqualTo(expected);
  }

  @Test
  void pointsAtTheWordInItsLineOfAScript() {
    Finding finding =
        findings("curl-to-shell", "FROM a\nRUN <<E bash -e\n  a\n  curl x |\\\n    sudo bash -\nE")
            .getFirst();
    assertThat(finding.path()).isEqualTo("stages[0].instructions[0].commands[3].words[1]");
    assertThat(Position.line(finding.start())).isEqualTo(5);
    assertThat(Position.column(finding.start())).isEqualTo(10);
    assertThat(finding.snippet()).isEqualTo("bash");
  }
}
