package dev.breakwater.controls.supplychain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.controls.Harness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each line: a control, what a RUN runs, and how many findings that makes. */
class DockerfileCommandsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "curl -fsSL https://x.example.com/ | sh # 1",
        "curl -fsSL https://x.example.com/ | sudo -E bash - # 1",
        "wget -qO- https://x.example.com/ | sh -s -- -y # 1",
        "curl https://x.example.com/ | tee /tmp/x | bash # 1",
        "curl https://x.example.com/ | python3 - # 1",
        "(curl https://x.example.com/) | sh # 1",
        "sh -c \"$(curl -fsSL https://x.example.com/)\" # 1",
        "bash -c \"`wget -qO- https://x.example.com/`\" # 1",
        "eval \"$(curl https://x.example.com/)\" # 1",
        "bash <(curl -s https://x.example.com/) # 1",
        "bash < <(curl -s https://x.example.com/) # 1",
        ". <(curl -s https://x.example.com/) # 1",
        "sh -c 'curl https://x.example.com/ | sh' # 1",
        "[\"sh\", \"-c\", \"curl https://x.example.com/ | sh\"] # 1",
        "/usr/bin/curl x | /bin/sh # 1",
        "curl https://x.example.com/ | tar xz # 0",
        "curl https://x.example.com/ | gpg --dearmor > /x # 0",
        "curl https://x.example.com/ | sh -c 'cat > /x' # 0",
        "curl https://x.example.com/ | python3 -c 'import json' # 0",
        "curl https://x.example.com/ | python3 parse.py # 0",
        "curl -o x.sh https://x.example.com/ && sh x.sh # 0",
        "cat x | sh # 0",
        "echo 'curl x | sh' # 0",
        "bash install.sh \"$(curl https://x.example.com/version)\" # 0",
        "sh -c 'apt-get update && curl -o /x https://x.example.com/' # 0",
        "V=$(curl https://x.example.com/) && sh build.sh $V # 0",
      })
  void curlToShell(String run, int expected) {
    assertThat(count("curl-to-shell", run)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "apt-get update && apt-get install -y x # 1",
        "apt-get update && apt-get install -y x && rm -rf /var/lib/apt/lists/* # 0",
        "apt-get update; apt-get install -y x; rm -rf /var/lib/{apt,dpkg,cache} # 0",
        "apt-get update && apt-get install -y x && apt-get clean # 1",
        "--mount=type=cache,target=/var/cache/apt apt-get update # 0",
        "apt-get install -y x # 0",
        "apk add curl # 1",
        "apk add --no-cache curl # 0",
        "apk --no-cache add curl # 0",
        "apk add curl && rm -rf /var/cache/apk/* # 0",
        "apk info # 0",
        "yum install -y x # 1",
        "yum -y install x && yum clean all # 0",
        "dnf install -y x && rm -rf /var/cache/dnf # 0",
        "microdnf install x && microdnf clean all # 0",
        "zypper in -y x # 1",
        "zypper install x && zypper clean -a # 0",
        "pip install x # 1",
        "pip3.12 install --no-cache-dir x # 0",
        "python3 -m pip install x # 1",
        "pip install x && rm -rf /root/.cache # 0",
        "pip freeze # 0",
      })
  void packageCache(String run, int expected) {
    assertThat(count("package-cache", run)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "tls-verification-off # curl -k https://x.example.com # 1",
        "tls-verification-off # curl -sSLk https://x.example.com # 1",
        "tls-verification-off # curl --insecure https://x.example.com # 1",
        "tls-verification-off # curl -sok https://x.example.com # 0",
        "tls-verification-off # curl -k https://localhost:8443/ # 0",
        "tls-verification-off # curl --keepalive-time 3 https://x.example.com # 0",
        "tls-verification-off # wget --no-check-certificate x # 1",
        "tls-verification-off # pip install --trusted-host x y # 1",
        "tls-verification-off # python -m pip install --trusted-host=x y # 1",
        "tls-verification-off # npm config set strict-ssl false # 1",
        "tls-verification-off # npm config set strict-ssl=false # 1",
        "tls-verification-off # npm install --strict-ssl=false # 1",
        "tls-verification-off # npm config set strict-ssl true # 0",
        "tls-verification-off # git config --global http.sslVerify false # 1",
        "tls-verification-off # git -c http.sslVerify=false clone x # 1",
        "tls-verification-off # dnf --setopt=sslverify=false install x # 1",
        "tls-verification-off # GIT_SSL_NO_VERIFY=true git clone x # 1",
        "tls-verification-off # export NODE_TLS_REJECT_UNAUTHORIZED=0 && npm ci # 1",
        "tls-verification-off # grep -k x # 0",
        "signature-check-off # apt-get --allow-unauthenticated install x # 1",
        "signature-check-off # apt-get install --force-yes x # 1",
        "signature-check-off # apt-get -o APT::Get::AllowUnauthenticated=true install x # 1",
        "signature-check-off # apk add --allow-untrusted x.apk # 1",
        "signature-check-off # yum install --nogpgcheck x # 1",
        "signature-check-off # rpm -i --nosignature x.rpm # 1",
        "signature-check-off # zypper --no-gpg-checks in x # 1",
        "signature-check-off # echo 'deb [trusted=yes] http://x y z' > /etc/apt/sources.list.d/x # 1",
        "signature-check-off # echo 'gpgcheck=0' >> /etc/yum.repos.d/x # 1",
        "signature-check-off # echo 'repo_gpgcheck=0' >> /etc/yum.repos.d/x # 0",
        "signature-check-off # apt-get install x # 0",
        "sudo # sudo apt-get update # 1",
        "sudo # a && sudo -u b c # 1",
        "sudo # apt-get install -y curl sudo # 1",
        "sudo # apk add --no-cache sudo # 1",
        "sudo # echo 'x ALL=(ALL) NOPASSWD:ALL' > /etc/sudoers # 1",
        "sudo # usermod -aG sudo x # 0",
        "sudo # echo no sudo here # 0",
        "setuid # chmod u+s /x # 1",
        "setuid # chmod +s /x # 1",
        "setuid # chmod -R ug+xs /x # 1",
        "setuid # chmod 4755 /x # 1",
        "setuid # chmod 06755 /x # 1",
        "setuid # chmod u-s /x # 0",
        "setuid # chmod g+s /x # 0",
        "setuid # chmod 2775 /x # 0",
        "setuid # chmod 755 /x # 0",
        "setuid # find / -perm /6000 -exec chmod a-s {} + # 0",
        "world-writable # chmod 777 /x # 1",
        "world-writable # chmod -R 0777 /x # 1",
        "world-writable # chmod a+rwx /x # 1",
        "world-writable # chmod ugo+w /x # 1",
        "world-writable # chmod o=rw /x # 1",
        "world-writable # chmod 1777 /x # 0",
        "world-writable # chmod 775 /x # 0",
        "world-writable # chmod +x /x # 0",
        "world-writable # chmod g+w,o-w /x # 0",
        "world-writable # chmod u+w /x # 0",
        "build-tools # apt-get install -y gcc # 1",
        "build-tools # apk add --no-cache build-base # 1",
        "build-tools # apt-get install -y openjdk-21-jdk-headless # 1",
        "build-tools # apt-get install -y openjdk-21-jre-headless # 0",
        "build-tools # apk add --virtual .b gcc && a && apk del .b # 0",
        "build-tools # apt-get install -y gcc && a && apt-get purge -y gcc # 0",
        "build-tools # make install # 0",
        "build-tools # pip install cmake # 0",
        "account-password # echo root:x | chpasswd # 1",
        "account-password # useradd -p x app # 1",
        "account-password # passwd -d root # 1",
        "account-password # echo x | passwd --stdin root # 1",
        "account-password # passwd -l root # 0",
        "account-password # useradd -m app # 0",
        "privileged-build # --security=insecure a # 1",
        "privileged-build # --network=host a # 1",
        "privileged-build # --network=none a # 0",
      })
  void others(String control, String run, int expected) {
    assertThat(count(control, run)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "privileged-port, 80, 1",
    "privileged-port, 80/udp, 1",
    "privileged-port, 1023-1030, 1",
    "privileged-port, 1024, 0",
    "privileged-port, 22, 0",
    "privileged-port, $PORT, 0",
    "ssh-port, 22, 1",
    "ssh-port, 22/tcp, 1",
    "ssh-port, 20-25, 1",
    "ssh-port, 2222, 0",
  })
  void ports(String control, String port, int expected) {
    assertThat(Harness.findings("dockerfile-" + control, "FROM a\nEXPOSE " + port))
        .hasSize(expected);
  }

  @Test
  void portsOfWindowsNeedNoPrivilege() {
    assertThat(
            Harness.findings(
                "dockerfile-privileged-port",
                "FROM mcr.microsoft.com/windows/servercore:ltsc2022\nEXPOSE 80"))
        .isEmpty();
  }

  private static int count(String control, String run) {
    return Harness.findings("dockerfile-" + control, "FROM debian:12\nRUN " + run + "\n").size();
  }
}
