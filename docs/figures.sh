#!/usr/bin/env bash
# Makes the figures of the user guide anew, each with the command that stands beside it there. Takes about a quarter of an
# hour on two cores. Give names of figures to make some of them only: docs/figures.sh objectives interpolation
set -euo pipefail
cd "$(dirname "$0")/.."
out=docs/images
chosen=("$@")

grid() {
  local name=$1
  shift
  if [[ ${#chosen[@]} -gt 0 && ! " ${chosen[*]} " == *" $name "* ]]; then
    return
  fi
  echo "$name"
  packaging/run.sh grid "$@" --out "$out/$name.png"
}

grid objectives --network efficientnet-lite0 --size 128x128 --preset Fast --columns 5 --panel 160 \
  --units 'block11/add:15@4,4, block11/add:15, layer(block11/add), logit(207), probability(207)'

grid diversity --network efficientnet-lite0 --size 128x128 --preset Fast --diverse --blank 2 --panel 128 \
  --units 'block11/add:3, block11/add:15, block11/add:40, block5/add:15'

grid regularisation --network squeezenet1.1 --size 64x64 --units fire7/concat:90 --columns 5 --panel 128 \
  --presets 'Naive,Frequency penalties,Transform robustness,No transforms,Lucid' --at-steps 1,32,128,256,2048

grid steepest --network efficientnet-lite0 --size 64x64 --units block8/add:10 --panel 128 \
  --presets 'Steepest L2,Steepest L-infinity,Steepest decorrelated'

grid arithmetic --network efficientnet-lite0 --size 128x128 --preset Fast --columns 3 --panel 160 \
  --units 'block11/add:15, block11/add:3, block11/add:15 + block11/add:3, block11/add:40, block11/add:3, block11/add:40 + block11/add:3, block11/add:15, block11/add:40, block11/add:15 - block11/add:40'

grid interpolation --network efficientnet-lite0 --size 128x128 --preset Interpolation --steps 256 --images 6 --panel 128 \
  --units 'interpolation(block11/add:15, block11/add:3) + 0.1 * alignment(block3/add)'

grid random-directions --network efficientnet-lite0 --size 128x128 --preset Fast --columns 6 --panel 128 \
  --units 'random(block11/add, 1), random(block11/add, 2), random(block11/add, 3), random(block11/add, 4), random(block11/add, 5), random(block11/add, 6)'

grid layers --network efficientnet-lite0 --size 128x128 --preset Fast --columns 5 --panel 128 \
  --units 'block1/project/conv:3, block1/project/conv:7, block1/project/conv:8, block1/project/conv:10, block1/project/conv:14, block3/add:0, block3/add:3, block3/add:6, block3/add:9, block3/add:12, block5/add:3, block5/add:6, block5/add:15, block5/add:21, block5/add:30, block8/add:0, block8/add:10, block8/add:20, block8/add:30, block8/add:40, block11/add:3, block11/add:15, block11/add:30, block11/add:40, block11/add:60, logit(1), logit(207), logit(282), logit(817), logit(950)'

grid photographs --network efficientnet-lite0 --size 128x128 --steps 192 --columns 4 --panel 160 \
  --units 'caricature(block5/add, "animals-panda.jpg", 1), inversion(block5/add, "animals-panda.jpg"), inversion(block11/add, "animals-panda.jpg"), style(block3/add, "animals-panda.jpg")'

grid accentuation --network efficientnet-lite0 --size 128x128 --start animals-panda.jpg --panel 160 \
  --units 'block11/add:15 - 20 * inputdifference("animals-panda.jpg")' --at-steps 1,16,64,256

grid parameterizations --network efficientnet-lite0 --size 128x128 --units block11/add:15 --columns 4 --panel 160 \
  --presets 'Naive,No transforms,Lucid,Fast,Deep modern network,CPPN,Transparent,Lucid robust' --steps 192

grid activation-grid --network efficientnet-lite0 --size 64x64 --images 49 --columns 7 --panel 64 --gap 0 --no-captions \
  --preset Fast --units 'grid(block15/add, "animals-panda.jpg", 2)'

grid networks --network efficientnet-lite0 --network squeezenet1.1 --size 128x128 --preset Fast --panel 160 \
  --units 'logit(1), logit(207), logit(817)'
