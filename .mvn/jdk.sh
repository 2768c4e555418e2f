# shellcheck shell=sh
# Sourced by ./mvnw and ./sitrep: sets JAVA_HOME to a JDK of at least $JDK_WANTED, whatever the default `java` is.
JDK_WANTED=25

jdk_release() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

jdk_candidates() {
  [ -z "${JAVA_HOME-}" ] || printf '%s\n' "$JAVA_HOME"
  jdk_on_path=$(command -v javac 2>/dev/null) &&
    jdk_on_path=$(readlink -f "$jdk_on_path" 2>/dev/null) && printf '%s\n' "${jdk_on_path%/bin/javac}"
  set +f
  for jdk in /usr/lib/jvm/* /usr/java/* /usr/local/lib/jvm/* /opt/java/* /opt/jdk* \
    "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* "${HOME-}"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ ! -d "$jdk" ] || printf '%s\n' "$jdk"
  done
}

jdk_found=$(jdk_candidates | while IFS= read -r jdk; do
  release=$(jdk_release "$jdk") || continue
  if [ -n "$release" ] && [ "$release" -ge "$JDK_WANTED" ]; then
    printf '%s\n' "$jdk"
    break
  fi
done)
if [ -z "$jdk_found" ]; then
  echo "sitrep needs a JDK $JDK_WANTED or newer and found none: install one (Debian: temurin-25-jdk or openjdk-25-jdk) or point JAVA_HOME to it." >&2
  exit 69
fi
JAVA_HOME=$jdk_found
export JAVA_HOME
