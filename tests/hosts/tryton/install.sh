#!/bin/bash
# Installs Tryton with its web client and SQLite from Debian and prepares one empty database, of which each run of
# server.ts takes a copy. As root on Debian 12; asks nothing; done at once when everything is there.
#
# The package's own service is not started, and no file of it is changed: the tests bring their own configuration.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# server.ts reads the same variable with the same default.
state=${SIDELIGHT_HOSTS_STATE:-/var/cache/sidelight-hosts}/tryton
admin_password='riverbend-practice'
packages=(tryton-server tryton-sao tryton-modules-project)
policy=/usr/sbin/policy-rc.d
policy_before=/usr/sbin/policy-rc.d.before-sidelight
policy_mark='# put here by the Sidelight tests during an installation'

[ "$(id -u)" = 0 ] || { echo 'Installing Tryton needs root.' >&2; exit 1; }
[ -f /etc/debian_version ] || { echo 'Tryton is installed from Debian packages; this is not Debian.' >&2; exit 1; }

# An earlier run that was killed may have left our policy in place; then what was there before comes back too.
restore_policy() {
  if grep -qsF "$policy_mark" "$policy"; then rm -f "$policy"; fi
  if [ -e "$policy_before" ]; then mv -f "$policy_before" "$policy"; fi
}

block_services() {
  restore_policy
  trap restore_policy EXIT
  if [ -e "$policy" ]; then mv -f "$policy" "$policy_before"; fi
  printf '#!/bin/sh\n%s\nexit 101\n' "$policy_mark" >"$policy"
  chmod 755 "$policy"
}

missing_packages() {
  local package
  for package in "${packages[@]}"; do
    dpkg-query -W -f='${Status}\n' "$package" 2>/dev/null | grep -q ' installed$' || echo "$package"
  done
}

install_packages() {
  export DEBIAN_FRONTEND=noninteractive
  local apt=(apt-get -qq -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0)
  "${apt[@]}" update
  block_services
  "${apt[@]}" install -y --no-install-recommends "${packages[@]}"
  restore_policy
  trap - EXIT
}

# Built beside its place and moved there whole, so that a run that was killed leaves nothing half prepared.
prepare_database() {
  local fresh
  fresh=$(mktemp -d "$state.XXXXXX")
  printf '%s\n' "$admin_password" >"$fresh/admin-password"
  # An empty file is what Tryton takes for a new SQLite database.
  : >"$fresh/riverbend.sqlite"
  TRYTOND_DATABASE__PATH="$fresh" TRYTONPASSFILE="$fresh/admin-password" \
    trytond-admin -d riverbend --all -u project --activate-dependencies --email worker@riverbend.example \
    >"$fresh/setup.log" 2>&1 || { cat "$fresh/setup.log" >&2; rm -rf "$fresh"; exit 1; }
  printf '%s' "$1" >"$fresh/made-from"
  rm -rf "$state"
  mv "$fresh" "$state"
}

mkdir -p "$(dirname "$state")"
exec 9>"$state.lock"
flock -w 600 9

if [ -n "$(missing_packages)" ]; then install_packages; fi

# Another version of the packages, or of this file, is another database.
made_from=$(dpkg-query -W -f='${Version} ' "${packages[@]}"; sha256sum <"$here/install.sh")
if [ "$(cat "$state/made-from" 2>/dev/null || true)" != "$made_from" ]; then prepare_database "$made_from"; fi
echo "Tryton $(dpkg-query -W -f='${Version}' tryton-server) is ready in $state"
