#!/bin/bash
# Installs Request Tracker 5 with SQLite from Debian and prepares one database, of which each run of server.ts takes a
# copy. As root on Debian 12; asks nothing; done at once when everything is there.
#
# The packages' own set-up is declined (no database, cron job or service of theirs), so a Request Tracker that this
# machine may already run is not touched: the tests bring their own configuration (site-config.pm).
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# server.ts reads the same variable with the same default.
state=${SIDELIGHT_HOSTS_STATE:-/var/cache/sidelight-hosts}/request-tracker
root_password='riverbend-practice'
packages=(request-tracker5 rt5-standalone rt5-db-sqlite)
policy=/usr/sbin/policy-rc.d
policy_before=/usr/sbin/policy-rc.d.before-sidelight
policy_mark='# put here by the Sidelight tests during an installation'

[ "$(id -u)" = 0 ] || { echo 'Installing Request Tracker needs root.' >&2; exit 1; }
[ -f /etc/debian_version ] || { echo 'Request Tracker is installed from Debian packages; this is not Debian.' >&2; exit 1; }

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
  local wanted=("${packages[@]}")
  # RT's package wants a mail transport. This one sends nothing without a configuration, and it gets none.
  [ -x /usr/sbin/sendmail ] || wanted+=(msmtp-mta)
  export DEBIAN_FRONTEND=noninteractive
  local apt=(apt-get -qq -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0)
  "${apt[@]}" update
  # An answer given earlier, by a person or another program, is not overruled.
  if ! debconf-show request-tracker5 2>/dev/null | grep -q dbconfig-install; then
    debconf-set-selections <<'ANSWERS'
request-tracker5 request-tracker5/dbconfig-install boolean false
request-tracker5 request-tracker5/install-cronjobs boolean false
ANSWERS
  fi
  block_services
  "${apt[@]}" install -y --no-install-recommends "${wanted[@]}"
  restore_policy
  trap - EXIT
}

# Built beside its place and moved there whole, so that a run that was killed leaves nothing half prepared.
prepare_database() {
  local fresh
  fresh=$(mktemp -d "$state.XXXXXX")
  printf '%s' "$root_password" >"$fresh/root-password"
  RT_SITE_CONFIG="$here/site-config.pm" RT_SITE_CONFIG_DIR="$fresh" SIDELIGHT_RT_FOLDER="$fresh" \
    rt-setup-database-5 --action init --root-password-file "$fresh/root-password" >"$fresh/setup.log" 2>&1 ||
    { cat "$fresh/setup.log" >&2; rm -rf "$fresh"; exit 1; }
  printf '%s' "$1" >"$fresh/made-from"
  rm -rf "$state"
  mv "$fresh" "$state"
}

mkdir -p "$(dirname "$state")"
exec 9>"$state.lock"
flock -w 600 9

if [ -n "$(missing_packages)" ]; then install_packages; fi

# Another version of the package, or of these two files, is another database.
made_from=$(dpkg-query -W -f='${Version} ' request-tracker5; cat "$here/install.sh" "$here/site-config.pm" | sha256sum)
if [ "$(cat "$state/made-from" 2>/dev/null || true)" != "$made_from" ]; then prepare_database "$made_from"; fi
echo "Request Tracker $(dpkg-query -W -f='${Version}' request-tracker5) is ready in $state"
