# Request Tracker's site configuration for the tests: RT_SITE_CONFIG names this file (install.sh and server.ts).
# Everything that RT writes lies in the folder that SIDELIGHT_RT_FOLDER names, so that two runs never meet.
use utf8;

my $folder = $ENV{SIDELIGHT_RT_FOLDER} or die "SIDELIGHT_RT_FOLDER is not set\n";

Set($rtname, 'riverbend.example');
Set($Organization, 'riverbend.example');
Set($CorrespondAddress, 'cases@riverbend.example');
Set($CommentAddress, 'cases-comment@riverbend.example');
Set($Timezone, 'UTC');

Set($WebDomain, '127.0.0.1');
Set($WebPort, $ENV{SIDELIGHT_RT_PORT} || 80);
Set($WebPath, '');
Set($LogoLinkURL, '/');
Set($LogoAltText, 'Riverbend County, practice data');

Set($DatabaseType, 'SQLite');
Set($DatabaseName, "$folder/rt.sqlite");

# No mail leaves: it is written to a temporary file that ends with the process.
Set($MailCommand, 'testfile');

Set($LogToSyslog, undef);
Set($LogToSTDERR, 'error');

# Not options but RT's own paths; the packages set them to folders that all instances share.
$RT::MasonDataDir = "$folder/mason";
$RT::MasonSessionDir = "$folder/sessions";
$RT::VarPath = "$folder/var";

1;
